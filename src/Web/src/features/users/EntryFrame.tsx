import { sizes, src } from 'virtual:parade';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { cutFrom } from '#lib/pokemon/cut.ts';
import { parade } from '#lib/pokemon/parade.ts';
import { SheetPicture } from '#lib/pokemon/SheetPicture.tsx';
import { SpriteFrame } from '#lib/pokemon/SpriteFrame.tsx';
import { readSizes, shelve } from '#lib/pokemon/shelves.ts';
import { Panel } from '#lib/ui/Panel.tsx';

const sheet = shelve(readSizes(sizes));

/** Around the forms by which one gets in: what this place is, and the form. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · PokéTradeVault`;
  }, [title]);
  return (
    <Box
      sx={{
        flex: 1,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '1.1fr minmax(380px, 0.9fr)' },
        gap: { xs: 3, md: 8 },
        alignItems: 'center',
        maxWidth: 1120,
        width: '100%',
        mx: 'auto',
        px: { xs: 2, md: 4 },
        py: { xs: 3, md: 6 },
      }}
    >
      <Box>
        <Typography variant="h1" component="p" sx={{ fontSize: { xs: '1.7rem', md: '3rem' }, maxWidth: 520 }}>
          Trade Pokémon without the sleight of hand.
        </Typography>
        <Typography sx={{ mt: 2, color: 'text.secondary', maxWidth: 480, fontSize: { md: '1.1rem' } }}>
          Keep what you own in a vault. Meet in a live room where both sides see every change at once, and
          nothing swaps until both have confirmed the very same table.
        </Typography>
        <Parade />
      </Box>
      <Panel sx={{ p: { xs: 2.5, md: 4 } }}>
        <Typography variant="h2" component="h1" sx={{ mb: 2.5, fontSize: '1.6rem' }}>
          {title}
        </Typography>
        {children}
      </Panel>
    </Box>
  );
}

function Parade() {
  return (
    <Box
      aria-hidden
      sx={{
        mt: 4,
        display: { xs: 'none', md: 'grid' },
        gridTemplateColumns: 'repeat(4, 84px)',
        gap: 1.5,
      }}
    >
      {parade.map(({ species }, index) => (
        <Box
          key={species}
          sx={{
            aspectRatio: '1',
            borderRadius: '18px',
            display: 'grid',
            placeItems: 'center',
            bgcolor: 'background.paper',
            border: '1px solid',
            borderColor: 'divider',
          }}
        >
          <Painted index={index} />
        </Box>
      ))}
    </Box>
  );
}

function Painted({ index }: { index: number }) {
  const cut = cutFrom(src, sheet, index);
  return <SpriteFrame size={56}>{cut && <SheetPicture cut={cut} scale={2} />}</SpriteFrame>;
}
