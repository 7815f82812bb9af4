import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchMe } from '#lib/api/users.ts';

/** The colours that the account asks for, on every device; until it has answered, those of this device's last time. */
export function AccountColours() {
  const { setMode } = useColorScheme();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => fetchMe(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const scheme = me.data?.colourScheme;
  useEffect(() => {
    if (scheme) setMode(scheme);
  }, [scheme, setMode]);
  return null;
}
