import type { MenuPlace } from "./menu-places";

/** Entries in another group than before, and the fewest that explain a new order among siblings. */
export function movedWithin(before: MenuPlace[], after: MenuPlace[]): Set<string> {
  const old = new Map(before.map((place) => [place.node.id, place]));
  const stayed = after.filter(({ node, parentId }) => old.get(node.id)?.parentId === parentId);
  const changedGroup = after.filter((place) => old.has(place.node.id) && !stayed.includes(place));
  const groups = groupByParent(stayed);
  const reordered = [...groups.values()].flatMap((siblings) =>
    outOfOrder(siblings.map(({ node }) => ({ id: node.id, was: old.get(node.id)?.position ?? 0 }))),
  );
  return new Set([...changedGroup.map(({ node }) => node.id), ...reordered]);
}

function groupByParent(places: MenuPlace[]): Map<string | null, MenuPlace[]> {
  const groups = new Map<string | null, MenuPlace[]>();
  for (const place of places) groups.set(place.parentId, [...(groups.get(place.parentId) ?? []), place]);
  return groups;
}

/** Everything outside the longest run that kept its order. */
function outOfOrder(siblings: { id: string; was: number }[]): string[] {
  const runs: string[][] = [];
  siblings.forEach(({ id, was }, index) => {
    const best = runs
      .filter((_, earlier) => (siblings[earlier]?.was ?? 0) < was)
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs[index] = [...best, id];
  });
  const kept = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
  return siblings.map(({ id }) => id).filter((id) => !kept.includes(id));
}
