import { defineBackground } from 'wxt/utils/define-background';
import { defaultPack, defaultPackText } from '../utils/background/default-pack.ts';
import { startBackground } from '../utils/background/start.ts';

export default defineBackground({
  type: 'module',
  main() {
    startBackground({ compiled: defaultPack, text: defaultPackText });
  },
});
