using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>A stretch of the run.</summary>
internal sealed record Sample
{
    /// <summary>Its end, in seconds since the ramp began.</summary>
    public required double At { get; init; }

    /// <summary>Its length in seconds.</summary>
    public required double Length { get; init; }

    public required IReadOnlyDictionary<string, StepFigures> Steps { get; init; }

    /// <summary>Arrivals that were begun.</summary>
    public required long Arrivals { get; init; }

    public required long InFlight { get; init; }

    public required int OpenRooms { get; init; }

    public required int Connected { get; init; }

    /// <summary>Empty where none were taken this time.</summary>
    public IReadOnlyList<ProcessSample> Processes { get; init; } = [];

    public double SettledPerSecond => (Steps.GetValueOrDefault(Acts.Steps.Settle)?.Codes.GetValueOrDefault(Answer.Ok) ?? 0) / Length;

    public double ErrorsPerSecond => Steps.Values.Sum(step => step.Codes.Where(code => Errors.IsError(code.Key)).Sum(code => code.Value)) / Length;
}

/// <param name="Memory">Of its own (anonymous pages), in MB; null where it does not run here.</param>
/// <param name="Sockets">Open ones; of PostgreSQL its backends.</param>
/// <param name="Cpu">Cores, on average since the sample before.</param>
/// <param name="Activations">Of grains.</param>
/// <param name="Connections">To the database, as its pool tells.</param>
internal sealed record ProcessSample(string Name, double? Memory, int? Sockets, double? Cpu, double? Activations, double? Connections);
