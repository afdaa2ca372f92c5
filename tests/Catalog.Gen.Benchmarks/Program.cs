using Catalog.Gen.Benchmarks;
using Catalog.Gen.Benchmarks.Peers;

return args switch
{
    ["peer", string name, string folder] => PeerProgram.Run(name, folder),
    ["micro", .. string[] rest] => MicroBenchmarks.Run(rest),
    ["--short"] => Session.Run(isShort: true),
    [] => Session.Run(isShort: false),
    _ => Session.Usage(),
};
