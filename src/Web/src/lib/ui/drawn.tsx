import { createSvgIcon } from '@mui/material/utils';

/** A sign of lines. */
export const outline = (name: string, path: string) =>
  createSvgIcon(
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />,
    name,
  );

/** A sign of areas. */
export const solid = (name: string, path: string) => createSvgIcon(<path d={path} />, name);
