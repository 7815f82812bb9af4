import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { NameField } from '#lib/vault/NameField.tsx';
import { Fields, type FieldsProps } from './PokemonForm.tsx';

export function OriginFields(fields: FieldsProps) {
  const { draft, names, reason, set } = fields;
  return (
    <Fields title="Where it comes from, and how it has been raised">
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
      <NumberField field="happiness" label="Happiness" {...fields} />
      <NumberField field="dynamaxLevel" label="Dynamax level" {...fields} />
      <FormControlLabel
        label="Can Gigantamax"
        control={<Switch checked={draft.gigantamax} onChange={(_, gigantamax) => set({ gigantamax })} />}
      />
      {reason('gigantamax') && <FormHelperText error>{reason('gigantamax')}</FormHelperText>}
    </Fields>
  );
}

interface NumberProps extends FieldsProps {
  field: 'happiness' | 'dynamaxLevel';
  label: string;
}

const highest = { happiness: 255, dynamaxLevel: 10 } as const;

function NumberField({ field, label, draft, reason, set }: NumberProps) {
  return (
    <TextField
      label={label}
      type="number"
      value={draft[field]}
      onChange={(event) => set({ [field]: event.target.value })}
      error={Boolean(reason(field))}
      helperText={reason(field) ?? `0 to ${highest[field]}, or empty.`}
      slotProps={{ htmlInput: { min: 0, max: highest[field], inputMode: 'numeric' } }}
    />
  );
}
