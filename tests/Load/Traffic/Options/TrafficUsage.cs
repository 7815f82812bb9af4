namespace PokeTradeVault.Load.Traffic.Options;

internal static class TrafficUsage
{
    public const string Text =
        """
        ./dev load [URL...] [OPTIONS]
        Simulated traders over HTTP and SignalR against the addresses named, or, with none, against stores and hosts
        of its own that are gone afterwards. Live figures while it runs; then a report (report.json, report.html) and an
        audit of what the target holds. With DATABASE_URL set, traders are written straight into that database and the
        audit reads it; else traders register, and the audit asks the API.

          --traders N             accounts with vaults (1000)
          --pokemon N             in each vault at the start (20)
          --online N              traders connected to the hub all the time (what the rooms need)
          --rooms N               rooms open at once (100)
          --rate N                arrivals a second (50), whatever becomes of those before: an open model
          --as-fast-as-possible [N]
                                  instead of a rate N workers (64), each beginning anew when it is done
          --ramp TIME             in which the rate climbs from 0 (10s); not in the totals
          --duration TIME         behind the ramp (1m); TIME is 90s, 5m or 1h
          --mix browse=40,edit=15,propose=10,negotiate=10,confirm=10,chat=15,idle=10
                                  shares of the arrivals; idle: of 100 traders online, those that only watch. What is
                                  not named keeps its default; with "only," in front it is 0
          --soak                  steady load for an hour (20 a second, 2 silos, where not said otherwise): memory,
                                  connections and activations of each process are sampled, and drift is judged
          --silos N, --apis N     its own hosts: silos as processes of their own (0: in the API), APIs (1)
          --metrics NAME=URL      /metrics of a host to sample; again for each
          --process NAME=PID      a process of this machine to sample; again for each
          --seed N                for the same arrivals again
          --out FOLDER            where the report goes (artifacts/load/TIME)
          --plain                 lines instead of the live view
          --i-own-this-target     needed where an address, or DATABASE_URL, is not this machine

        ./dev load --again FILE   judges and draws an earlier run anew from its report.json

        Exit code 0: done, and the audit found nothing; 1: it did, or a soak drifted; 2: wrong options; 3: it could not
        be carried out.
        """;
}
