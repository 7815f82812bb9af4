import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps } from '@mui/material/Link';
import { Link } from 'react-router';

/** A link within the app. */
export const RouterLink = (props: Omit<LinkProps, 'href'> & { to: string }) => (
  <MuiLink component={Link} {...props} />
);

/** A link that looks like a button. */
export const LinkButton = (props: Omit<ButtonProps, 'href'> & { to: string; state?: unknown }) => (
  <Button component={Link} {...props} />
);
