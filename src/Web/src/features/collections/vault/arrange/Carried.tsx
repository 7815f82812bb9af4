import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import type { Pokemon, VaultBox } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { BoxIcon } from '#lib/ui/icons.tsx';
import { boxName } from '#lib/vault/boxes.ts';

/** Under the pointer: the one that was taken, and how many come along. */
export function Carried({
  vault,
  ids,
  id,
}: {
  vault: readonly Pokemon[];
  ids: readonly string[];
  id: string;
}) {
  const taken = vault.find((each) => each.id === id);
  if (!taken) return null;
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', height: '100%', cursor: 'grabbing' }}>
      <Badge badgeContent={ids.length > 1 ? ids.length : 0} color="primary" max={99}>
        <Box sx={{ filter: 'drop-shadow(0 10px 8px rgb(0 0 0 / 0.35))', transform: 'scale(1.12)' }}>
          <Sprite pokemon={taken} size={75} />
        </Box>
      </Badge>
    </Box>
  );
}

export function CarriedBox({ box }: { box: VaultBox | undefined }) {
  if (!box) return null;
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1.5,
        py: 1,
        borderRadius: '12px',
        fontWeight: 650,
        bgcolor: 'background.paper',
        border: '2px solid',
        borderColor: 'primary.main',
        boxShadow: '0 10px 24px rgb(0 0 0 / 0.25)',
        cursor: 'grabbing',
      }}
    >
      <BoxIcon fontSize="small" />
      {boxName(box)}
    </Box>
  );
}
