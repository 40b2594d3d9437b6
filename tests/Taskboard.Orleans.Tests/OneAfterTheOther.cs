// each test of a cluster wants the machine for itself
[assembly: CollectionBehavior(DisableTestParallelization = true)]
