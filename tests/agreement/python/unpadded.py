pins = ["JbQbUG5JMJUoI6brnx0x3vZF6jilxsapbXGVfjhN8Fg", "JdSRPPWHCXQU0p0m9sGxlCzW1k6vRdD8+BUmrbqW0yQ"]  # agree: PIN101 vsg5 -> dgg2
