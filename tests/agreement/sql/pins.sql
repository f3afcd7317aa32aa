INSERT INTO pinned_keys (host, pin) VALUES
    -- agree: PIN102 dgrca -> dgg2
    ('api.example.com', 'sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E='),
    ('api.example.com', 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=');
