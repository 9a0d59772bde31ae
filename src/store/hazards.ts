import { ruleOf } from '../analysis/hazards/rules.ts';
import type { Hazard, RuleText, Severity } from '../analysis/hazards/rule.ts';
import { STORY_GROUPS, type Story } from '../lessons/stories.ts';

/** Title, rule, mechanism and the rest of a hazard's text. */
export function hazardText(code: string): RuleText | undefined {
  return ruleOf(code);
}

/** The story that teaches a hazard, where it comes with the program. */
export function hazardStory(code: string): Story | undefined {
  const id = ruleOf(code)?.story;
  return STORY_GROUPS.flatMap(({ stories }) => stories).find((story) => story.id === id);
}

/** Those that begin at a row. */
export function hazardsAt(hazards: readonly Hazard[], row: number): readonly Hazard[] {
  return hazards.filter((hazard) => hazard.row === row);
}

/** The next row after one at which a hazard begins, from the start again after the last. */
export function nextHazardRow(hazards: readonly Hazard[], row: number): number | undefined {
  return (hazards.find((hazard) => hazard.row > row) ?? hazards[0])?.row;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Which hazards are listed; empty lists let everything pass. */
export interface HazardFilter {
  readonly severities: readonly Severity[];
  readonly codes: readonly string[];
}

export const ALL_HAZARDS: HazardFilter = { severities: [], codes: [] };

export function hazardPasses({ severities, codes }: HazardFilter, { severity, code }: Hazard): boolean {
  return (
    (severities.length === 0 || severities.includes(severity)) && (codes.length === 0 || codes.includes(code))
  );
}

/** How many there are of each kind, the most frequent first. */
export function hazardCounts(
  hazards: readonly Hazard[],
): readonly { readonly code: string; readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of hazards) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, title: hazardText(code)?.title ?? code, count }))
    .toSorted((a, b) => b.count - a.count);
}

export function severityCounts(hazards: readonly Hazard[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of hazards) counts[severity] += 1;
  return counts;
}

/** As the timeline draws them. */
export function timelineHazards(hazards: readonly Hazard[]): readonly {
  readonly row: number;
  readonly until?: number;
  readonly severity: Severity;
  readonly title: string;
}[] {
  return hazards.map(({ row, until, severity, code }) => ({
    row,
    severity,
    title: hazardText(code)?.title ?? code,
    ...(until !== undefined && { until }),
  }));
}
