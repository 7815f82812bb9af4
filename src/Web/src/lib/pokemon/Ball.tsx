import { balls, base } from 'virtual:sprites';

/** The ball's picture, where there is one. Decoration. */
export function Ball({ name }: { name: string }) {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ ?ball$/, '')
    .replace(/\s+/g, '-');
  if (!balls.has(slug)) return null;
  return <img src={`${base}ball/${slug}.png`} alt="" width={24} height={24} loading="lazy" />;
}
