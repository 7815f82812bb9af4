import { outline } from './drawn.tsx';

// Those of the bars around every page: all that the first page needs.

export const SearchIcon = outline('Search', 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM20 20l-4-4');
export const VaultIcon = outline('Vault', 'M4 5h16v14H4zM4 10h16M9.3 10v9M14.7 10v9M4 14.5h16');
export const TradeIcon = outline('Trade', 'M4 8.5h15l-4-4M20 15.5H5l4 4');
export const PersonIcon = outline(
  'Person',
  'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
);
export const PeopleIcon = outline(
  'People',
  'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c.7-3.5 3.3-5 6.5-5s5.8 1.5 6.5 5M16 5.3a3.4 3.4 0 0 1 0 6.5M18 15c2 .7 3 2.2 3.5 4.5',
);
export const SettingsIcon = outline(
  'Settings',
  'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h2M10 12h10M8 10v4',
);
export const SignOutIcon = outline('SignOut', 'M14 5H5v14h9M10 12h10M16.5 8.5L20 12l-3.5 3.5');
