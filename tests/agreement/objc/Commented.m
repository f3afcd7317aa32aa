// Was @"r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=" until the last release. agree: quiet | semgrep: catalog dgrca
static NSString *const host = @"example.com";
