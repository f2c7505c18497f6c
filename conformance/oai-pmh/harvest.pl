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
        # What it keeps is the element `metadata` with its content.
        my @roots = $metadata && $metadata->dom ? $metadata->dom->findnodes('*/*') : ();
        my $status = $record->is_deleted ? 'deleted' : '-';
        print join("\t", $record->identifier, $record->datestamp, $status, @roots ? $roots[0]->nodeName : '-'), "\n";
    },
);
die 'ListRecords: ' . $list->message . "\n" if $list->is_error;
