@NullMarked
package jp.ippo.servers;

import org.jspecify.annotations.NullMarked;
