import TextField from '@mui/material/TextField';
import { NameField } from '#lib/vault/NameField.tsx';
import { Fields, type FieldsProps } from './PokemonForm.tsx';

export function OriginFields({ draft, names, reason, set }: FieldsProps) {
  return (
    <Fields title="Where it comes from">
      <NameField
        label="Ball"
        hint="Left empty: Poke Ball."
        options={names?.balls ?? []}
        value={draft.ball}
        reason={reason('ball')}
        onChange={(ball) => set({ ball })}
      />
      <NameField
        label="Origin game"
        options={names?.games ?? []}
        value={draft.originGame}
        reason={reason('originGame')}
        onChange={(originGame) => set({ originGame })}
      />
      <TextField
        label="Original trainer"
        value={draft.ot}
        onChange={(event) => set({ ot: event.target.value })}
        error={Boolean(reason('ot'))}
        helperText={reason('ot')}
      />
      <TextField
        label="Trainer ID"
        value={draft.otId}
        onChange={(event) => set({ otId: event.target.value })}
        error={Boolean(reason('otId'))}
        helperText={reason('otId')}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <NameField
        label="Language"
        options={names?.languages ?? []}
        value={draft.language}
        reason={reason('language')}
        onChange={(language) => set({ language })}
      />
    </Fields>
  );
}
