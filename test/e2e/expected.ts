import { compiledDefaultPack } from '../../bin/default-pack.ts';
import { frameFor } from '../../utils/background/frames.ts';
import { readFrame } from '../../utils/background/read-frame.ts';
import { packFromBytes } from '../../utils/packs/binary.ts';
import { type Resume, resumeLines } from '../pages/resumes.ts';
import { findings } from './findings.ts';

const pack = packFromBytes(new Uint8Array(compiledDefaultPack()).buffer);

/** What the rules say of a resume as plain text, a line a block: every way of showing it must come to the same. */
export async function expectedFindings(resume: Resume): Promise<ReturnType<typeof findings>> {
  const about = { address: '', title: '', heading: resume.person.name, top: true };
  const frame = frameFor({ tabId: 0, frameId: 0, page: '' }, resume.id, about);
  const lines = resumeLines(resume).filter((line) => line !== '');
  frame.blocks = new Map(lines.entries());
  frame.order = [...frame.blocks.keys()];
  return findings((await readFrame(frame, pack)).mentions);
}
