const LONGEST = 3;

/**
 * The shortest forms that still tell the names apart, three letters at the most: "VFIO" and "VDCM" become "VF" and
 * "VD", "KVM" is "K", "worker-1" and "worker-2" are "w1" and "w2". Equal where nothing that short tells them apart.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const forms = names.map(candidates);
  return forms.map((own, index) => {
    const others = forms.filter((_, at) => at !== index);
    const unique = own.find((form) => !others.some((other) => other.includes(form)));
    return unique ?? own.at(-1) ?? '';
  });
}

function candidates(name: string): readonly string[] {
  const last = name.length > 2 ? `${name.slice(0, 1)}${name.slice(-1)}` : name;
  return [name.slice(0, 1), name.slice(0, 2), last, name.slice(0, LONGEST)];
}
