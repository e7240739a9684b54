/**
 * The table of every address and role ({@code rights.csv} of each service) held against the running service: its own list
 * of addresses, and every cell tried over HTTP. Shared by the services' tests.
 */
package jp.ippo.door.table;
