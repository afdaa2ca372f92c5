using Microsoft.AspNetCore.Mvc;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>MVC reads the enums of a catalog by their type converters.</summary>
[ApiController]
[Route("mvc")]
public sealed class ScansController : ControllerBase
{
    [HttpGet("{modality}")]
    public ActionResult<string> Get(Modality modality, [FromQuery] Modality? other, [FromQuery] FieldStrength field) =>
        Ok($"{modality.ToText()} {other?.ToText()} {field.ToText()}");
}
