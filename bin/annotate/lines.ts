/** The lines of a stream, one at a time: nothing is read ahead but the chunk that the stream gives. */
import { StringDecoder } from 'node:string_decoder';

export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      parts.push(text.slice(from, at));
      yield parts.join('');
      parts = [];
      from = at + 1;
    }
    parts.push(text.slice(from));
  }
  const last = parts.join('') + decoder.end();
  if (last !== '') yield last;
}
