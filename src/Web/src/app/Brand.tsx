import Box from '@mui/material/Box';
import { Link } from 'react-router';

export function Brand() {
  return (
    <Box
      component={Link}
      to="/"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.25,
        color: 'text.primary',
        textDecoration: 'none',
        fontFamily: '"Bricolage Grotesque Variable", sans-serif',
        fontWeight: 800,
        fontSize: '1.2rem',
        letterSpacing: '-0.02em',
        borderRadius: '10px',
      }}
    >
      <img src="/favicon.svg" alt="" width={30} height={30} />
      <span>
        PokéTrade
        <Box component="span" sx={{ color: 'primary.main' }}>
          Vault
        </Box>
      </span>
    </Box>
  );
}
