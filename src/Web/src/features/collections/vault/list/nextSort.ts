/** What pressing a column's name leads to: the orders that there are by it, the larger first, and then as the boxes are. */
export function nextSort(key: string, sort: string, orders: Readonly<Record<string, string>>): string {
  const ways = [`-${key}`, key].filter((way) => way in orders);
  return ways[ways.indexOf(sort) + 1] ?? '';
}
