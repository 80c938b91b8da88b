/** Version of the engine's rules and character tables. It rises whenever the same text and pack may give other bytes. */
export const ENGINE_VERSION = '0.1.0';
