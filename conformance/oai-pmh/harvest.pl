#!/usr/bin/perl
# Harvests a repository with HTTP::OAI, a harvester that is not ours, and prints one line per record, tab separated:
# identifier, datestamp, "deleted" or "-", name of the element that holds the metadata or "-".
#   perl harvest.pl BASE_URL METADATA_PREFIX [set=SPEC] [from=DATE] [until=DATE]
use strict;
use warnings;
use HTTP::OAI;

my ($base, $prefix, @more) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base);
my $identity = $harvester->Identify;
die 'Identify: ' . $identity->message . "\n" if $identity->is_error;
$harvester->repository($identity);

my $list = $harvester->ListRecords(
    metadataPrefix => $prefix,
    (map { split /=/, $_, 2 } @more),
    onRecord => sub {
        my ($record) = @_;
        my $metadata = $record->metadata;
        my $root = $metadata && $metadata->dom ? $metadata->dom->documentElement->nodeName : '-';
        print join("\t", $record->identifier, $record->datestamp, $record->is_deleted ? 'deleted' : '-', $root), "\n";
    },
);
die 'ListRecords: ' . $list->message . "\n" if $list->is_error;
