/** What integration tests share: the portal on a fresh data folder, and two tenants that look alike. */
@org.jspecify.annotations.NullMarked
package io.renown.support;
