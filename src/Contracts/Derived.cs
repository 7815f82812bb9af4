using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PokeTradeVault.Contracts;

/// <summary>The way every derived id is made: the first 16 bytes of SHA-256, marked as a version 8 UUID (RFC 9562).</summary>
public static class Derived
{
    public static Guid Id(string purpose, UserId user, CommandId command, int index)
    {
        Span<byte> input = stackalloc byte[purpose.Length + 36];
        Encoding.ASCII.GetBytes(purpose, input);
        user.Value.TryWriteBytes(input[purpose.Length..], bigEndian: true, out _);
        command.Value.TryWriteBytes(input[(purpose.Length + 16)..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(input[(purpose.Length + 32)..], index);

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
