import MuiBox from '@mui/material/Box';
import { CheckIcon } from '#lib/ui/icons.tsx';

/** At a slot's corner while one chooses; the slot's pressed state says it in words. */
export function Tick({ chosen }: { chosen: boolean }) {
  return (
    <MuiBox
      aria-hidden
      sx={{
        position: 'absolute',
        bottom: { xs: -4, sm: -5 },
        right: { xs: -4, sm: -5 },
        width: 22,
        height: 22,
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        pointerEvents: 'none',
        border: '2px solid',
        borderColor: chosen ? 'background.paper' : 'divider',
        bgcolor: chosen ? 'primary.main' : 'background.paper',
        color: 'primary.contrastText',
        '& svg': { fontSize: 15 },
      }}
    >
      {chosen && <CheckIcon />}
    </MuiBox>
  );
}
