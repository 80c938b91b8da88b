/** Hands a file to the browser, which asks where to save it, or saves it where it always does. */
export function offerFile({ blob, name }: { blob: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the file after this turn; the address is kept until it surely has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
