pub const PINS: &[&str] = &[
    "sha256/qiYwp7YXsE0KKUureoyqpQFubb5gSDeoOoVxn6tmfrU=", // agree: PIN102 certna -> certtls certtrust
    "sha256/JdSRPPWHCXQU0p0m9sGxlCzW1k6vRdD8+BUmrbqW0yQ=",
];
