provider "registry.example.com/hashicorp/aws" {
  version = "5.0.0"
  hashes = [
    "h1:BpfBw7ivV8q2jLiT13fxDYAe2tJllusRSZ273h2nFSE=",
    "zh:7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730",
  ]
}
