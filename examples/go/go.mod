module example.org/ogi-round-trip

go 1.19
