/** Why each mention of a file got its label, for people. */
import type { FileText } from '../../utils/documents/types.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { explain } from '../../utils/engine/explain.ts';
import { explainApplicant } from '../../utils/engine/explain-applicant.ts';
import type { Annotation } from '../../utils/engine/types.ts';
import { missingParts, placeOf } from './table.ts';

export function formatExplanations(path: string, file: FileText, annotation: Annotation, pack: CompiledPack): string {
  const { text } = file;
  const lines = [path, ...missingParts(file)];
  annotation.mentions.forEach((mention) => {
    const { meaning, context, track, quote, cautions } = mention;
    lines.push(
      '',
      `  ${placeOf(file, mention.start)}: ${quote.replace(/\s+/g, ' ')} -> ${meaning}, ${context}, ${track}`,
    );
    for (const sentence of explain(text, pack, mention).sentences) lines.push(`    ${sentence}`);
    for (const { id, start, end } of cautions) {
      const says = pack.rules.cautions.find((rule) => rule.id === id)?.says ?? id;
      lines.push(`    Look at "${text.slice(start, end).replace(/\s+/g, ' ')}": ${says}`);
    }
  });
  const { sentence, contradictions } = explainApplicant(annotation, pack);
  lines.push('', `  ${sentence}`, ...contradictions.map((contradiction) => `  ${contradiction}`));
  return `${lines.join('\n')}\n`;
}
