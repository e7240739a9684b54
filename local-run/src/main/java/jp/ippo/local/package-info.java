/** The whole town in one JVM: the real servers, the three services, and one incident that walks through them. */
@NullMarked
package jp.ippo.local;

import org.jspecify.annotations.NullMarked;
