/** How many: whole numbers as exactly as they are known. Rests on the JDK alone. */
package org.dateline.quantity;
