import type { Problem } from '../../base/result.ts';
import type { LessonFinding } from './finding.ts';

/** Findings as problems of a file; where a part has no place of its own, its path says where it is. */
export function placeFindings(
  findings: readonly LessonFinding[],
  placeOf: (path: string) => { readonly line: number; readonly column: number } | undefined,
  file?: string,
): readonly Problem[] {
  return findings.map(({ code, path, message, hint }) => {
    const place = placeOf(path);
    return {
      code,
      message,
      ...(hint !== undefined && { hint }),
      ...(file !== undefined && { file }),
      ...(place === undefined ? { path } : { line: place.line, column: place.column }),
    };
  });
}
