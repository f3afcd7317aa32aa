<?php
$options = [
    'peer_fingerprint' => [
        // agree: PIN208 gsr2 | semgrep: catalog gsr2
        // agree: PIN208 isrgx1
        'pin-sha256' => ['iie1VXtL7HzAMF+/PVPR9xzT80kQxdZeJ+zduCB3uj0=', 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='],
    ],
];
