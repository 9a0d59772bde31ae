/** Placeholder until the rules of registration land. */
export interface GroupList {
  readonly groups: readonly never[];
}
