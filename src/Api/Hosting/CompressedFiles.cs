using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace PokeTradeVault.Api.Hosting;

/// <summary>The web app's build lays a file in Brotli and one in gzip beside each of its texts: whoever takes them gets those.</summary>
internal static class CompressedFiles
{
    /// <summary>The best first.</summary>
    private static readonly (string Encoding, string Ending)[] Kinds = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Before the static files, which then send the other file.</summary>
    public static void UseCompressedFiles(this IApplicationBuilder app, IFileProvider files) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            foreach (var (encoding, ending) in Kinds)
            {
                if (!Takes(request, encoding) || !files.GetFileInfo(request.Path.Value + ending).Exists)
                    continue;
                request.Path += ending;
                break;
            }
        }

        return next(context);
    });

    public static string? EncodingOf(PathString path) =>
        Kinds.FirstOrDefault(kind => path.Value?.EndsWith(kind.Ending, StringComparison.Ordinal) is true).Encoding;

    /// <summary>The file's name without what the compression added to it.</summary>
    public static string Plain(string path) => EncodingOf(path) is null ? path : path[..path.LastIndexOf('.')];

    private static bool Takes(HttpRequest request, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken)
        && taken.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
}

/// <summary>A compressed file is of the kind that it was.</summary>
internal sealed class CompressedFileTypes : IContentTypeProvider
{
    private readonly FileExtensionContentTypeProvider usual = new();

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
        usual.TryGetContentType(CompressedFiles.Plain(subpath), out contentType);
}
