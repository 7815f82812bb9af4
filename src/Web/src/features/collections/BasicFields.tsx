import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { Gender, SpeciesEntry } from '#lib/api/types.ts';
import { genderWord } from '#lib/pokemon/words.ts';
import { NameField } from '#lib/vault/NameField.tsx';
import { Fields, type FieldsProps } from './PokemonForm.tsx';
import { SpeciesField } from './SpeciesField.tsx';

const allGenders: Gender[] = ['male', 'female', 'none'];

type Props = FieldsProps & { onSpecies: (species: SpeciesEntry) => void };

const abilitiesOf = ({ abilities }: SpeciesEntry) => abilities.map(({ name }) => name);

export function BasicFields({ draft, names, species, reason, set, onSpecies }: Props) {
  const choose = (chosen: SpeciesEntry) => {
    onSpecies(chosen);
    const abilities = abilitiesOf(chosen);
    const [gender] = chosen.genders;
    set({
      species: chosen.name,
      ability: abilities.includes(draft.ability) ? draft.ability : (abilities[0] ?? ''),
      gender: chosen.genders.includes(draft.gender as Gender) ? draft.gender : (gender ?? ''),
    });
  };
  return (
    <Fields title="What it is">
      <SpeciesField
        value={draft.species}
        reason={reason('species')}
        onType={(text) => set({ species: text })}
        onChoose={choose}
      />
      <TextField
        label="Nickname"
        value={draft.nickname}
        onChange={(event) => set({ nickname: event.target.value })}
        error={Boolean(reason('nickname'))}
        helperText={reason('nickname') ?? 'At most 12 characters.'}
      />
      <TextField
        label="Level"
        type="number"
        required
        value={draft.level}
        onChange={(event) => set({ level: event.target.value })}
        error={Boolean(reason('level'))}
        helperText={reason('level')}
        slotProps={{ htmlInput: { min: 1, max: 100, inputMode: 'numeric' } }}
      />
      <NameField
        label="Nature"
        hint="Left empty: Serious."
        options={names?.natures ?? []}
        value={draft.nature}
        reason={reason('nature')}
        onChange={(nature) => set({ nature })}
      />
      <NameField
        label="Ability"
        hint="Left empty: the species’ first."
        options={species ? abilitiesOf(species) : (names?.abilities ?? [])}
        value={draft.ability}
        reason={reason('ability')}
        onChange={(ability) => set({ ability })}
      />
      <TextField
        select
        label="Gender"
        value={draft.gender}
        onChange={(event) => set({ gender: event.target.value })}
        error={Boolean(reason('gender'))}
        helperText={reason('gender')}
      >
        {draft.gender === '' && <MenuItem value="">Left empty: the likelier</MenuItem>}
        {(species?.genders ?? allGenders).map((gender) => (
          <MenuItem key={gender} value={gender}>
            {genderWord[gender]}
          </MenuItem>
        ))}
      </TextField>
      <NameField
        label="Held item"
        options={names?.items ?? []}
        value={draft.item}
        reason={reason('item')}
        onChange={(item) => set({ item })}
      />
      <NameField
        label="Tera type"
        hint="Left empty: its own."
        options={names?.teraTypes ?? []}
        value={draft.teraType}
        reason={reason('teraType')}
        onChange={(teraType) => set({ teraType })}
      />
      <FormControlLabel
        label="Shiny"
        control={<Switch checked={draft.shiny} onChange={(_, shiny) => set({ shiny })} />}
      />
    </Fields>
  );
}
