using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Api.Http;

/// <summary>Bounds of what a request may bring.</summary>
public sealed class RequestLimits
{
    public const string Section = "Requests";

    /// <summary>Largest body in bytes; a larger one is 413 <c>body_too_large</c>.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int BodyBytesMax { get; set; } = 64 * 1024;

    /// <summary>Largest text of an import in bytes of UTF-8; a larger one is 413 too.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int ImportTextBytesMax { get; set; } = 2 * 1024 * 1024;

    /// <summary>Largest body that carries such a text, escaped as JSON escapes it.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int ImportBodyBytesMax { get; set; } = 6 * 1024 * 1024;
}
