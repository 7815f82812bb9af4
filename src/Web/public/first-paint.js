// Runs before the first paint; a file of its own because the content security policy allows no inline script.
(() => {
  let mode = 'system';
  try {
    mode = localStorage.getItem('mui-mode') || 'system';
  } catch {
    mode = 'system'; // storage is switched off: follow the system
  }
  const dark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.colour = dark ? 'dark' : 'light';
})();
