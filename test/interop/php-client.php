<?php
// A national system in PHP: SoapClient writes and reads the messages, DOM canonicalises, OpenSSL signs (RSA) and verifies (ECDSA).
//   php php-client.php describe <1.1|1.2> <address of the WSDL>
//   OFFICER_TOKEN=… php php-client.php ask <1.1|1.2> <connection file> <national record> <profile>
// Exits 0 with the reply, 3 with the Fault, 1 when the answer cannot be believed.
declare(strict_types=1);

require __DIR__ . '/php-signing-client.php';

const NATIONAL = 'https://gateway.example/ns/national-gateway/1';

[, $what, $version, $from] = $argv;
$soap = $version === '1.1' ? SOAP_1_1 : SOAP_1_2;
if ($what === 'describe') {
    $client = new SoapClient($from, ['soap_version' => $soap, 'cache_wsdl' => WSDL_CACHE_NONE]);
    echo json_encode(['operations' => $client->__getFunctions(), 'types' => $client->__getTypes()]);
    exit(0);
}

[, , , , $record, $profile] = $argv;
$connection = json_decode(file_get_contents($from), true, flags: JSON_THROW_ON_ERROR);
$pem = fn (string $name): string => file_get_contents(dirname($from) . '/' . $connection[$name]);
$client = new SigningClient("{$connection['url']}/soap/v1?wsdl", $soap, $pem('key'), $pem('certificate'), $pem('gatewayCertificate'));
$client->__setSoapHeaders([
    new SoapHeader(WSA, 'Action', NATIONAL . '/QueryRecord'),
    new SoapHeader(WSA, 'To', "{$connection['url']}/soap/v1"),
    new SoapHeader(WSA, 'MessageID', 'urn:uuid:' . vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4))),
    new SoapHeader(NATIONAL, 'OfficerToken', getenv('OFFICER_TOKEN')),
]);
$media = ['xml' => 'application/xml', 'csv' => 'text/csv'][pathinfo($record, PATHINFO_EXTENSION)];
// The first of several that take this media type.
$mapping = array_column(array_reverse($connection['mappings']), 'name', 'mediaType')[$media];
try {
    echo json_encode($client->QueryRecord([
        'mapping' => $mapping,
        'profile' => $profile,
        'purpose' => $connection['profiles'][$profile] ?? $profile,
        'mediaType' => $media,
        'recordBytes' => file_get_contents($record),
    ]));
} catch (SoapFault $fault) {
    echo json_encode(['fault' => $fault->faultcode, 'detail' => $fault->detail ?? null]);
    exit(3);
} catch (Exception $unbelieved) {
    fwrite(STDERR, $unbelieved->getMessage());
    exit(1);
}
