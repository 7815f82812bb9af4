import { outline, solid } from './drawn.tsx';

export {
  PeopleIcon,
  PersonIcon,
  SearchIcon,
  SettingsIcon,
  SignOutIcon,
  TradeIcon,
  VaultIcon,
} from './barIcons.tsx';

export const AddIcon = outline('Add', 'M12 5v14M5 12h14');
export const CloseIcon = outline('Close', 'M6 6l12 12M18 6L6 18');
export const BackIcon = outline('Back', 'M19 12H5M11 6l-6 6 6 6');
export const LeftIcon = outline('Left', 'M14.5 5.5 8 12l6.5 6.5');
export const RightIcon = outline('Right', 'M9.5 5.5 16 12l-6.5 6.5');
export const FilterIcon = outline('Filter', 'M4 7h16M7 12h10M10 17h4');
export const EditIcon = outline('Edit', 'M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4');
export const DeleteIcon = outline('Delete', 'M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 11v5M13.5 11v5');
export const ChatIcon = outline('Chat', 'M4 5h16v11H10l-4.5 4v-4H4z');
export const ClockIcon = outline('Clock', 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2');
export const CheckIcon = outline('Check', 'M5 12.5l4.5 4.5L19 7.5');
export const LockIcon = outline('Lock', 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const SendIcon = outline('Send', 'M4 12L20 4l-5 16-3.5-6.5z');
export const WarningIcon = outline('Warning', 'M12 4.5L21 19.5H3zM12 10v4.5M12 17v.2');
export const QuestionIcon = outline(
  'Question',
  'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9.6 9.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 2M12 16.6v.1',
);
export const NoteIcon = outline('Note', 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4');
export const ImportIcon = outline('Import', 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14');
export const ExportIcon = outline('Export', 'M12 15V4M7.5 8.5L12 4l4.5 4.5M5 19.5h14');
export const DexIcon = outline('Dex', 'M6 3.5h12v17H6zM6 8h12M9 5.8h.1M9.5 12h5M9.5 15.5h5');
export const MenuIcon = outline('Menu', 'M4 7h16M4 12h16M4 17h16');
export const StarIcon = solid(
  'Star',
  'M12 3.2l2.7 5.6 6.1.800-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1L3.2 9.6l6.1-.8z',
);
export const SparkleIcon = solid('Sparkle', 'M12 2l2.3 7.7L22 12l-7.7 2.3L12 22l-2.3-7.7L2 12l7.7-2.3z');
export const ListIcon = outline('List', 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01');
export const GridIcon = outline(
  'Grid',
  'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
);
export const MoreIcon = outline('More', 'M5 12h.01M12 12h.01M19 12h.01');
export const TagIcon = outline('Tag', 'M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01');
export const UndoIcon = outline('Undo', 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3');
export const UnlockIcon = outline('Unlock', 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2');
export const CopiesIcon = outline('Copies', 'M8 8h12v12H8zM16 8V4H4v12h4');
export const HistoryIcon = outline('History', 'M4 5v5h5M4.6 10a8 8 0 1 1-.4 4M12 8v4.5l3 2');
export const BoxIcon = outline('Box', 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8');
export const UpIcon = outline('Up', 'M5.5 14.5 12 8l6.5 6.5');
export const DownIcon = outline('Down', 'M5.5 9.5 12 16l6.5-6.5');
