// Shows the values under the pointer. Without scripts the page is complete but for that.
for (const plot of document.querySelectorAll('.plot')) {
  const { names, unit, end, xs, ys } = JSON.parse(plot.dataset.points);
  if (xs.length === 0) continue;
  const at = plot.appendChild(Object.assign(document.createElement('span'), { className: 'at', hidden: true }));
  const told = plot.appendChild(Object.assign(document.createElement('span'), { className: 'told', hidden: true }));
  plot.addEventListener('pointermove', (event) => {
    const box = plot.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * end;
    const near = xs.reduce((best, each, i) => (Math.abs(each - x) < Math.abs(xs[best] - x) ? i : best), 0);
    const share = xs[near] / end;
    at.hidden = told.hidden = false;
    at.style.left = `${share * 100}%`;
    told.style.left = share < 0.5 ? `calc(${share * 100}% + 8px)` : 'auto';
    told.style.right = share < 0.5 ? 'auto' : `calc(${(1 - share) * 100}% + 8px)`;
    told.textContent = [`${Math.round(xs[near])} s`, ...names.map((name, i) => `${name}: ${ys[i][near] ?? '–'} ${unit}`)].join('\n');
  });
  plot.addEventListener('pointerleave', () => {
    at.hidden = told.hidden = true;
  });
}
