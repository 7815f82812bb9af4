import { PeopleIcon, SearchIcon, TradeIcon, VaultIcon } from '#lib/ui/barIcons.tsx';

export const places = [
  { to: '/vault', label: 'Vault', Icon: VaultIcon },
  { to: '/search', label: 'Search', Icon: SearchIcon },
  { to: '/trades', label: 'Trades', Icon: TradeIcon },
  { to: '/traders', label: 'Traders', Icon: PeopleIcon },
] as const;
