using Catalog.Gen.Benchmarks;
using Catalog.Gen.Benchmarks.Peers;

return args switch
{
    ["peer", string name, string folder] => PeerProgram.Run(name, folder),
    ["micro", .. string[] rest] => MicroBenchmarks.Run(rest),
    ["--short"] => Session.Short(),
    ["only", .. string[] groups] => Session.Only(groups),
    [] => Session.Full(),
    _ => Session.Usage(),
};
